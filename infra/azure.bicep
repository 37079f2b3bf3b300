// The server of Nuija on Azure Container Apps: one replica, its journal on an NFS share, and no secret: its identity is
// the bot, or vouches for it. A client secret, for those who need one, lies in Key Vault.
//
// Written against the published resource schemas and not deployed yet: docs/install.md says what that means, and why
// a PostgreSQL, or a machine with a disk of its own, is the better home for the journal.

@description('Part of the name of every resource.')
@minLength(4)
@maxLength(12)
param resourceSuffix string

param location string = resourceGroup().location

@description('An Azure Container Registry in this resource group that holds the image nuija.')
param registryName string

@description('The tag of the image, e.g. 0.1.0.')
param imageTag string

@description('The app id of the bot, whose application trusts the identity made here. Empty: that identity is the bot.')
param botId string = ''

@description('The tenant the bot serves.')
param botTenantId string

@description('The client secret of the bot, where its application does not trust the identity.')
@secure()
param botPassword string = ''

@description('The host name people reach the server by. Empty: the one Azure gives it.')
param botDomain string = ''

@description('Registers the bot as an Azure Bot. Leave it out for a bot made in the Teams Developer Portal: only that one is told who joins and leaves.')
param createAzureBot bool = false

// Built-in roles, by the ids Azure gives them everywhere.
var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

var name = 'nuija-${resourceSuffix}'
var compactName = 'nuija${resourceSuffix}'
var port = 3978
var hasSecret = !empty(botPassword)
var appId = empty(botId) ? identity.properties.clientId : botId
var host = empty(botDomain) ? '${name}.${appEnvironment.properties.defaultDomain}' : botDomain

var settings = [
  {
    name: 'PORT'
    value: string(port)
  }
  {
    name: 'NUIJA_DATA'
    value: '/data'
  }
  {
    name: 'PUBLIC_URL'
    value: 'https://${host}'
  }
  {
    name: 'BOT_ID'
    value: appId
  }
  {
    name: 'BOT_TENANT_ID'
    value: botTenantId
  }
]

// How the bot proves that it is the bot, in one way.
var proof = hasSecret
  ? [
      {
        name: 'BOT_PASSWORD'
        secretRef: 'bot-password'
      }
    ]
  : [
      {
        name: 'BOT_MANAGED_IDENTITY'
        value: identity.properties.clientId
      }
    ]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

// What the server may read: its image and a secret where there is one, and nothing else.
resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = if (hasSecret) {
  name: name
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

resource botSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (hasSecret) {
  parent: vault
  name: 'bot-password'
  properties: {
    value: botPassword
  }
}

resource mayReadSecret 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (hasSecret) {
  name: guid(vault.id, identity.id, keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

// The journal's share is reached from this network alone.
resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: name
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.60.0.0/22']
    }
    subnets: [
      {
        name: 'server'
        properties: {
          addressPrefix: '10.60.0.0/23'
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
          delegations: [
            {
              name: 'container-apps'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
    ]
  }
}

resource subnet 'Microsoft.Network/virtualNetworks/subnets@2024-01-01' existing = {
  parent: network
  name: 'server'
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: compactName
  location: location
  kind: 'FileStorage'
  sku: {
    name: 'Premium_ZRS'
  }
  properties: {
    // NFS has no HTTPS; the share is closed to everything outside the subnet instead.
    supportsHttpsTrafficOnly: false
    minimumTlsVersion: 'TLS1_2'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [
        {
          id: subnet.id
          action: 'Allow'
        }
      ]
    }
  }
}

resource files 'Microsoft.Storage/storageAccounts/fileServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2023-05-01' = {
  parent: files
  name: 'journal'
  properties: {
    enabledProtocols: 'NFS'
    rootSquash: 'NoRootSquash'
    // Premium shares begin at 100 GiB; a meeting takes well under a megabyte.
    shareQuota: 100
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource appEnvironment 'Microsoft.App/managedEnvironments@2026-01-01' = {
  name: name
  location: location
  properties: {
    vnetConfiguration: {
      infrastructureSubnetId: subnet.id
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource journal 'Microsoft.App/managedEnvironments/storages@2026-01-01' = {
  parent: appEnvironment
  name: 'journal'
  properties: {
    nfsAzureFile: {
      server: '${storage.name}.file.${environment().suffixes.storage}'
      shareName: '/${storage.name}/${share.name}'
      accessMode: 'ReadWrite'
    }
  }
}

resource server 'Microsoft.App/containerApps@2026-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: appEnvironment.id
    workloadProfileName: 'Consumption'
    configuration: {
      // Two servers must never have the journal's file open at once: a new version starts when the old one is stopped.
      activeRevisionsMode: 'Multiple'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        traffic: [
          {
            latestRevision: true
            weight: 100
          }
        ]
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      secrets: hasSecret
        ? [
            {
              name: 'bot-password'
              keyVaultUrl: botSecret!.properties.secretUri
              identity: identity.id
            }
          ]
        : []
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: {
        minReplicas: 1
        maxReplicas: 1
      }
      volumes: [
        {
          name: 'journal'
          storageType: 'NfsAzureFile'
          storageName: journal.name
        }
      ]
      // A new share belongs to root, and the server does not run as root.
      initContainers: [
        {
          name: 'owner'
          image: 'mcr.microsoft.com/azurelinux/base/core:3.0'
          command: ['chown', '1000:1000', '/data']
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
          volumeMounts: [
            {
              volumeName: 'journal'
              mountPath: '/data'
            }
          ]
        }
      ]
      containers: [
        {
          name: 'nuija'
          image: '${registry.properties.loginServer}/nuija:${imageTag}'
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          env: concat(settings, proof)
          probes: [
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 30
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
            }
          ]
          volumeMounts: [
            {
              volumeName: 'journal'
              mountPath: '/data'
            }
          ]
        }
      ]
    }
  }
  dependsOn: [
    mayPull
    mayReadSecret
  ]
}

module azureBot 'azure-bot.bicep' = if (createAzureBot) {
  name: 'azure-bot'
  params: {
    name: name
    botId: appId
    botTenantId: botTenantId
    identityId: appId == identity.properties.clientId ? identity.id : ''
    endpoint: 'https://${host}/api/messages'
  }
}

// The toolkit keeps these in env/.env.ENV. The last is the subject of a federated credential: the identity's object id.
output BOT_ID string = appId
output BOT_DOMAIN string = host
output BOT_ENDPOINT string = 'https://${host}/api/messages'
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
