using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Registrations;

[NeedsPrograms("postgres")]
[Collection(PostgresCollection.Name)]
public sealed class RegistrationOnPostgresTests(PostgresSwitch running) : RegistrationScenarios(running);
