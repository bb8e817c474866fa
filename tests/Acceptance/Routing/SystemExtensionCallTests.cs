using System.Buffers.Binary;
using System.Net.Http.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>Prompts that phones of sipp record, and system extensions that a carrier's callers reach (SPEC V2, X8).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class SystemExtensionCallTests : SwitchWithCarriers
{
    private const string Number = "+31880000199";

    [ProgramFact("sipp")]
    public async Task Prompt_is_recorded_by_telephone_and_is_a_sound_of_the_tenant_until_it_is_recorded_again()
    {
        using var folder = new TemporaryFolder();
        using var demo = new DemoTenantApi(Host);
        await GrantAsync(demo, "Recording");
        var speech = Speech(folder);
        var record = new Scenario().Invite(Bodies.SoundOnly).Answered().PlaySound(speech).Pause(7_000).Press("#").Pause(700).Press("2#").Pause(500).Bye();
        await Host.PlayAsync(Host.Account(104), record, "5001");

        var first = Assert.Single(await demo.ListAsync("sounds"));
        Assert.Equal(("5001", "recorded by telephone"), (first.GetProperty("name").GetString(), first.GetProperty("source").GetString()));
        using var api = Host.CreateApiClient();
        var id = first.GetProperty("id").GetString();
        Assert.True(Loudness(await api.GetByteArrayAsync(new Uri($"api/v1/tenants/demo/sounds/{id}/audio", UriKind.Relative))) > 300, "Nobody speaks in it.");
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/services", new { extension = "691", kind = "Announcement", sound = id }));

        await Host.PlayAsync(Host.Account(104), record, "5001");
        var second = Assert.Single(await demo.ListAsync("sounds")).GetProperty("id").GetString();
        Assert.False(id == second, "It is another sound.");
        Assert.Equal(second, (await demo.ReadAsync("services/691")).GetProperty("sound").GetString());
    }

    [ProgramFact("sipp")]
    public async Task Number_plan_is_switched_from_outside_by_who_knows_a_pin()
    {
        var carrier = await KnownCarrierAsync();
        using var demo = new DemoTenantApi(Host);
        using var api = Host.CreateApiClient();
        await GrantAsync(demo, "TimeConfiguration");
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/services", new { extension = "690", kind = "TimeConfiguration" }));
        await AddDidAsync(Number, "690");
        await Created(api.PostAsJsonAsync("api/v1/tenants/demo/schemes", new { name = "Office", plans = new[] { new { number = 1, name = "Open" }, new { number = 2, name = "Closed" } } }));

        await BroughtAsync(carrier, new Scenario().Bring().Answered().Pause(300).Press("104#").Pause(700).Press("2580#").Pause(700).Press("2#").Pause(700).Press("2#").Pause(500).Bye());
        Assert.Equal(2, (await demo.ReadAsync("schemes/Office/override")).GetProperty("plan").GetInt32());

        var wrong = new Scenario().Bring().Answered().Pause(300);
        for (var i = 0; i < 3; i++)
            wrong = wrong.Press("104#").Pause(700).Press("1111#").Pause(700);
        await BroughtAsync(carrier, wrong.Byed());
    }

    private static async Task BroughtAsync(Carrier carrier, Scenario scenario)
    {
        await using var caller = carrier.Bring("+31612345678", Number, scenario);
        await caller.SucceedsAsync();
    }

    // Eight seconds of a tone, in A-law.
    private static string Speech(TemporaryFolder folder)
    {
        var path = folder.PathOf("speech.alaw");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, 64_000).Select(i => (byte)(i / 4 % 2 == 0 ? 0xB5 : 0x35))]);
        return path;
    }

    private static double Loudness(byte[] wave)
    {
        var samples = wave.AsSpan(44);
        var sum = 0.0;
        for (var i = 0; i + 1 < samples.Length; i += 2)
            sum += Math.Abs((int)BinaryPrimitives.ReadInt16LittleEndian(samples[i..]));
        return sum / (samples.Length / 2);
    }

    private async Task GrantAsync(DemoTenantApi demo, string right)
    {
        var user = (await demo.ListAsync("users")).Single(each => each.GetProperty("extension").GetString() == "104").GetProperty("id").GetString();
        using var api = Host.CreateApiClient();
        var uri = $"api/v1/tenants/demo/users/{user}";
        using var read = await api.GetAsync(new Uri(uri, UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Put, uri) { Content = JsonContent.Create(new { name = "Owner", extension = "104", rights = new[] { right }, pin = "2580" }) };
        change.Headers.Add("If-Match", read.Headers.ETag!.ToString());
        await Created(api.SendAsync(change));
    }
}
