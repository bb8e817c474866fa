using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Calls;

[NeedsPrograms("postgres")]
[Collection(PostgresCollection.Name)]
public sealed class BusyOnPostgresTests(PostgresSwitch running) : BusyScenarios(running);
