using System.Net.Http.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>What is dialled in front of a number, with phones and carriers of sipp (SPEC R10).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class PrefixTests : SwitchWithCarriers
{
    private const string Number = "+31880000199";

    [ProgramFact("sipp")]
    public async Task Prefix_chooses_the_number_that_is_shown()
    {
        var carrier = await CarrierAsync("one", new { });
        await PrefixedAsync();
        await using var chosen = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@", "P-Asserted-Identity:.*31880000199").Answer().Byed());
        await CallAsync("*7*0612345678", new Scenario().Invite().Answered().Pause(300).Bye(), chosen);
        await using var hidden = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@", "From:.*anonymous").Answer().Byed());
        await CallAsync("*8*0612345678", new Scenario().Invite().Answered().Pause(300).Bye(), hidden);
    }

    [ProgramFact("sipp")]
    public async Task Number_is_forwarded_by_telephone_until_that_is_undone()
    {
        var carrier = await KnownCarrierAsync();
        await PrefixedAsync();
        using var demo = new DemoTenantApi(Host);
        var user = (await demo.ListAsync("users")).Single(each => each.GetProperty("extension").GetString() == "104").GetProperty("id").GetString();
        await PutAsync($"users/{user}", new { name = "Planner", extension = "104", rights = new[] { "TimeConfiguration" } });

        await Host.PlayAsync(Host.Account(104), new Scenario().Invite().Answered().Byed(), "*123*0612345678");
        var explained = await demo.ReadAsync("explain?called=%2B31880000199");
        Assert.Equal("forwarded by telephone: +31612345678", explained.GetProperty("stations")[0].GetProperty("reasons")[0].GetProperty("value").GetString());
        await using (var forwarded = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@").Answer().Byed()))
            await CallAsync("0880000199", new Scenario().Invite().Answered().Pause(300).Bye(), forwarded);

        await Host.PlayAsync(Host.Account(104), new Scenario().Invite().Answered().Byed(), "%23123%23");
        await using var own = await Host.CalledAsync(103, new Scenario().Invited().Answer().Byed());
        await using var caller = carrier.Bring("+31612345678", Number, new Scenario().Bring().Answered().Pause(300).Bye(), own);
        await caller.SucceedsAsync();
        await own.SucceedsAsync();
    }

    private async Task PrefixedAsync()
    {
        await AddDidAsync(Number, "103");
        await ChangeTenantAsync(new
        {
            name = "Demo",
            extensionLength = 3,
            companyNumber = "+31880000101",
            prefixes = new object[] { new { prefix = "7", number = Number }, new { prefix = "8" }, new { prefix = "123", number = Number } },
        });
    }

    private async Task PutAsync(string path, object settings)
    {
        using var api = Host.CreateApiClient();
        var uri = $"api/v1/tenants/demo/{path}";
        using var read = await api.GetAsync(new Uri(uri, UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Put, uri) { Content = JsonContent.Create(settings) };
        change.Headers.Add("If-Match", read.Headers.ETag!.ToString());
        await Created(api.SendAsync(change));
    }
}
