using System.Net;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Forms;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;

namespace Softswitch.Dashboard.Tests.SignIns;

/// <summary>Who signed in by telephone, and the form of where: SPEC X6.</summary>
public sealed class SignInPageTests
{
    private static readonly RoutingConfig Module = new("600", "Shift", SignIn: new SignInConfig(new SignInCodeConfig(4), new SignInCodeConfig(), To: "101")
    {
        Users = [new("Anna", "1001", "864213")],
    });

    [Theory]
    [InlineData("en", "Sign-ins by telephone", "wrong", "Older sign-ins")]
    [InlineData("nl", "Aanmeldingen per telefoon", "onjuist", "Oudere aanmeldingen")]
    public async Task Log_is_shown_page_by_page_and_may_be_downloaded(string language, string title, string wrong, string older)
    {
        await using var scene = await SettingsScene.SignedIn("super@acme", language);
        scene.Portal.SignIns.All.AddRange(Enumerable.Range(1, 60).Select(number => FakeSignIns.Record(number, number == 60 ? SignInOutcome.Wrong : SignInOutcome.Right)));

        var source = await scene.Portal.Browser.GetStringAsync("/sign-ins");
        var page = WebUtility.HtmlDecode(source);

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<td>{wrong}</td>", page, StringComparison.Ordinal);
        Assert.Contains("9011</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("9010</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Shift <b>", source, StringComparison.Ordinal);
        Assert.Contains("/api/v1/tenants/acme/sign-ins.csv?from=", page, StringComparison.Ordinal);
        Assert.Contains(older, page, StringComparison.Ordinal);
        var next = page.Split("href=\"").Select(part => part.Split('"')[0]).Single(link => link.Contains("&after=", StringComparison.Ordinal));
        Assert.Contains("9010</td>", await scene.Page(next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_is_of_the_extension_and_the_period_asked_for()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await PutAsync(scene);
        scene.Portal.SignIns.All.AddRange([FakeSignIns.Record(1), FakeSignIns.Record(2, extension: "601")]);

        var page = await scene.Page("/sign-ins?from=2026-01-01T00:00&until=2026-02-01T00:00&extension=600");
        var bad = await scene.Portal.Browser.GetAsync("/sign-ins?from=2026-02-01T00:00&until=2026-01-01T00:00");

        Assert.Contains("901</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("902</td>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"600\" selected>600 Shift</option>", page, StringComparison.Ordinal);
        var asked = Assert.Single(scene.Portal.SignIns.Asked);
        Assert.Equal(TimeSpan.FromDays(31).TotalMilliseconds, asked.Until - asked.From);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task Only_supervisors_and_administrators_see_it()
    {
        await using var scene = await SettingsScene.SignedIn("reader@acme");
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Portal.Browser.GetAsync("/sign-ins")).StatusCode);
        Assert.DoesNotContain("/sign-ins", await scene.Page("/routing"), StringComparison.Ordinal);
        await using var other = await SettingsScene.SignedIn("super@acme");
        Assert.Contains("/sign-ins", await other.Page("/routing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_shows_no_password_and_keeps_what_is_not_touched()
    {
        await using var scene = await SettingsScene.SignedIn("boss@acme");
        await PutAsync(scene);

        var page = await scene.Page("/routing/600");
        await scene.Send("/routing/600", "/routing/600?tenant=acme", ("name", "Shifts"), ("signIn.extra1.digits", "3"), ("signIn.users[1].name", "Bram"), ("signIn.users[1].login", "1002"));

        Assert.DoesNotContain("864213", page, StringComparison.Ordinal);
        var kept = (await scene.Store.Routing.Find(Sample.Tenant, new("600")))!.Value;
        Assert.Equal("Shifts Anna Bram", $"{kept.Name} {string.Join(' ', kept.SignIn!.Users.Select(user => user.Name))}");
        Assert.Equal((4, 20, 3, null), (kept.SignIn.Login!.Digits, kept.SignIn.Password!.Digits, kept.SignIn.Extra1!.Digits, kept.SignIn.Extra2));
        var module = (await scene.Storage.Reader.Routing(Sample.Tenant)).OfType<SignInModel>().Single();
        Assert.True(scene.Storage.SignInPasswords.Matches("864213", module.Find("1001")!.Hash));
        Assert.Null(module.Find("1002")!.Hash);
    }

    private static async Task PutAsync(SettingsScene scene) =>
        Assert.IsType<StoreResult.Ok>(await scene.Store.Routing.Put(Sample.Tenant, Module, null, SettingsScene.Setup));
}
