using Softswitch.Acceptance.Tests.Switches;

namespace Softswitch.Acceptance.Tests.Registrations;

[Collection(SqliteCollection.Name)]
public sealed class RegistrationOnSqliteTests(SqliteSwitch running) : RegistrationScenarios(running);
