export { openOfficePackage, type OfficePackage, type Relation } from './office-package';
export { openWorkbook, type Sheet } from './open-workbook';
export { openZip, type OpenedZip } from './open-zip';
export { readDelimited } from './read-delimited';
export { readXml, type XmlEvent } from './read-xml';
export type { TableRow } from './table-row';
export { textOfBytes } from './text-of-bytes';
export { UnreadableFile, type FileFault } from './unreadable-file';
