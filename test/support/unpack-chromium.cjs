/* Unpacks the Chromium inside @sparticuz/chromium into this process's temporary folder, and says where it is. */
const chromium = require('@sparticuz/chromium');

chromium.executablePath().then((path) => process.stdout.write(path));
