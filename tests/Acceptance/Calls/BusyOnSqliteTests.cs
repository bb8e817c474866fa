using Softswitch.Acceptance.Tests.Switches;

namespace Softswitch.Acceptance.Tests.Calls;

[Collection(SqliteCollection.Name)]
public sealed class BusyOnSqliteTests(SqliteSwitch running) : BusyScenarios(running);
