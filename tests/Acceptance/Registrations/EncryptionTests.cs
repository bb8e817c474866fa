using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Registrations;

/// <summary>Channels that must be encrypted (SPEC D6).</summary>
[Collection(SqliteCollection.Name)]
public sealed class EncryptionTests(SqliteSwitch running)
{
    private const string Refused = "Warning: *302 .*Encryption required";

    [ProgramFact("sipp")]
    public async Task Phone_that_must_be_encrypted_registers_over_tls_alone()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("171", 2, encryption: "Signalling");
        using var udp = await DigestPhone.OverUdpAsync(running.Process, account);
        using var tls = await DigestPhone.OverTlsAsync(running.Process, account);

        var clear = await udp.RegisterAsync((await udp.ChallengedAsync())[0]);
        var secure = await tls.RegisterAsync((await tls.ChallengedAsync())[0]);

        Assert.StartsWith("SIP/2.0 403 ", clear, StringComparison.Ordinal);
        Assert.Matches(Refused, clear);
        Assert.StartsWith("SIP/2.0 200 ", secure, StringComparison.Ordinal);
    }

    [ProgramFact("sipp")]
    public async Task Call_in_the_clear_of_a_phone_that_must_be_encrypted_is_refused_and_its_record_says_why()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("172", 2, encryption: "Signalling");

        await running.Process.PlayAsync(account, new Scenario().Invite().Receive("488", Refused).AckFailure(), "101");

        Assert.Equal("Unencrypted", await VerdictAsync(tenant));
    }

    [ProgramFact("sipp", "baresip")]
    public async Task Phones_whose_media_must_be_encrypted_talk_and_a_plain_caller_is_refused()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var one = await tenant.AddUserAsync("173", 2, encryption: "Required");
        var other = await tenant.AddUserAsync("174", 2, encryption: "Required");
        var sound = Sound.Melody(31, TimeSpan.FromSeconds(2));
        await using var called = await BaresipPhone.StartAsync(running.Process, one.User, "tls", sound, parameters: ";mediaenc=srtp-mand");
        await using var caller = await BaresipPhone.StartAsync(running.Process, other.User, "tls", sound, "173", ";mediaenc=srtp-mand");
        await caller.WaitForLineAsync("Call established");
        await called.WaitForLineAsync("Call established");
        await caller.EndAsync();

        await running.CallAsync(101, "173", new Scenario().Invite().Receive("488", Refused).AckFailure());

        Assert.Equal("Unencrypted", await VerdictAsync(tenant));
    }

    /// <summary>Of the call that ended last.</summary>
    private static async Task<string?> VerdictAsync(DemoTenantApi tenant)
    {
        string? verdict = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                verdict = await tenant.ListAsync("records") is [var last, ..] ? last.GetProperty("verdict").GetString() : null;
                return verdict == "Unencrypted";
            },
            "the refused call is recorded");
        return verdict;
    }
}
