using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Registrations;

/// <summary>Phones that register, well and badly.</summary>
public abstract class RegistrationScenarios(RunningSwitch running)
{
    [ProgramFact("sipp")]
    public Task Phone_with_right_password_is_registered() =>
        PlayAsync(running.Account(109), new Scenario().Register().Receive("200", "Contact:.*demo109.*expires="));

    [ProgramFact("sipp")]
    public Task Phone_over_tcp_is_registered() =>
        PlayAsync(running.Account(109, SipTransport.Tcp), new Scenario().Register().Receive("200", "Contact:.*demo109"));

    [ProgramFact("sipp")]
    public Task Phone_with_wrong_password_is_refused() =>
        PlayAsync(running.Account(109) with { Password = "not this one" }, new Scenario().Register().ReceiveAny("401", "403"));

    /// <summary>A stranger learns nothing about which names exist: an unknown one is challenged and refused as a known one.</summary>
    [ProgramFact("sipp")]
    public Task Phone_with_unknown_name_is_refused_as_a_wrong_password() =>
        PlayAsync(running.Account(109) with { User = "nobody" }, new Scenario().Register().ReceiveAny("401", "403"));

    [ProgramFact("sipp")]
    public Task Phone_that_unregisters_all_contacts_has_none_left() =>
        PlayAsync(
            running.Account(109),
            new Scenario().Register().Receive("200").Register("Contact: *\nExpires: 0\n").Receive("200", "!Contact:.*demo109"));

    [ProgramFact("sipp")]
    public Task Phone_asking_for_too_short_a_time_is_told_the_shortest() =>
        PlayAsync(
            running.Account(109),
            new Scenario().Register("Contact: <sip:[user]@[local_ip]:[local_port]>\nExpires: 1\n").Receive("423", "Min-Expires: *[0-9]+"));

    [ProgramFact("sipp")]
    public Task Phone_asking_what_is_registered_is_told() =>
        PlayAsync(
            running.Account(109),
            new Scenario().Register("Contact: *\nExpires: 0\n").Receive("200").Register().Receive("200").Fetch().Receive("200", "Contact:.*demo109.*expires="));

    [ProgramFact("sipp")]
    public async Task Second_phone_of_a_user_is_registered_beside_the_first()
    {
        await running.Process.RegisterAsync(running.Account(108));
        await PlayAsync(running.Account(108), new Scenario().Register().Receive("200", "Contact:.*demo108.*Contact:.*demo108"));
    }

    [ProgramFact("sipp")]
    public Task Options_sent_to_the_switch_is_answered() =>
        PlayAsync(running.Account(109), new Scenario().Options().Receive("200", "Allow:.*INVITE"));

    private Task PlayAsync(SipAccount account, Scenario scenario) => running.Process.PlayAsync(account, scenario);
}
