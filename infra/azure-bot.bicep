// The bot as an Azure Bot in Teams, for one tenant. It is told when a meeting starts and ends, and never who joins or
// leaves; docs/install.md compares it with a bot made in the Teams Developer Portal.

param name string
param botId string
param botTenantId string
param endpoint string

@description('The resource id of the managed identity that is the bot. Empty: the bot is an app registration.')
param identityId string = ''

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Nuija'
    endpoint: endpoint
    msaAppId: botId
    msaAppTenantId: botTenantId
    msaAppType: empty(identityId) ? 'SingleTenant' : 'UserAssignedMSI'
    msaAppMSIResourceId: empty(identityId) ? null : identityId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}
