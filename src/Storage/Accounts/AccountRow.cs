using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;

namespace Softswitch.Storage.Accounts;

internal sealed record AccountRow(Stored<PortalAccount> Account, string PasswordHash);
