using System.Net;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Tests.Pages;

public sealed class SignInTests
{
    [Fact]
    public async Task Page_without_session_leads_to_sign_in()
    {
        await using var portal = await Portal.Start();

        var answer = await portal.Browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/signin", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/live/session")]
    [InlineData("/live/hub")]
    public async Task Stream_without_session_is_refused(string path)
    {
        await using var portal = await Portal.Start();

        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Browser.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Sign_in_with_right_password_opens_the_page()
    {
        await using var portal = await Portal.Start();

        var answer = await portal.SignIn(" Admin", FakeAccounts.Password);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await portal.Browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Session_cookie_when_set_is_kept_from_scripts_and_other_sites()
    {
        await using var portal = await Portal.Start();

        var cookie = (await portal.SignIn("admin", FakeAccounts.Password)).Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("portal=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sign_in_with_wrong_login_or_password_gets_the_same_answer()
    {
        await using var portal = await Portal.Start();

        var wrongPassword = await portal.SignIn("admin", "guess");
        var unknown = await portal.SignIn("nobody", "guess");

        Assert.Equal(HttpStatusCode.BadRequest, wrongPassword.StatusCode);
        Assert.Equal(wrongPassword.StatusCode, unknown.StatusCode);
        Assert.Contains("The login or the password is not right.", await wrongPassword.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("The login or the password is not right.", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_in_after_five_failures_waits_even_with_the_right_password()
    {
        await using var portal = await Portal.Start();
        for (var failure = 1; failure <= 5; failure++)
            await portal.SignIn("admin", "guess");
        var checks = portal.Accounts.Checks;

        var refused = await portal.SignIn("admin", FakeAccounts.Password);
        portal.Clock.Advance(TimeSpan.FromSeconds(6));
        var admitted = await portal.SignIn("admin", FakeAccounts.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.Redirect, admitted.StatusCode);
        Assert.Equal(checks + 1, portal.Accounts.Checks);
    }

    [Fact]
    public async Task Sign_in_without_the_form_of_the_page_is_refused()
    {
        await using var portal = await Portal.Start();

        var answer = await portal.Post("/signin", new("login", "admin"), new("password", FakeAccounts.Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, portal.Accounts.Checks);
    }

    [Fact]
    public async Task Sign_in_with_a_huge_form_is_refused()
    {
        await using var portal = await Portal.Start();

        var answer = await portal.SignIn("admin", new string('x', 100_000));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, portal.Accounts.Checks);
    }

    [Fact]
    public async Task Sign_in_while_the_database_is_away_says_so()
    {
        await using var portal = await Portal.Start();
        portal.Accounts.IsAway = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await portal.SignIn("admin", FakeAccounts.Password)).StatusCode);
    }

    [Fact]
    public async Task Sign_out_with_its_form_ends_the_session()
    {
        await using var portal = await Portal.SignedIn("admin");

        await portal.Post("/signout");
        var forged = await portal.Browser.GetAsync("/");
        await portal.Post("/signout", await portal.TokenOf("/"));

        Assert.Equal(HttpStatusCode.OK, forged.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Session_of_a_changed_account_ends_within_a_minute()
    {
        await using var portal = await Portal.SignedIn("admin");
        portal.Accounts.All["admin"] = portal.Accounts.All["admin"] with { Version = 2 };

        var before = await portal.Browser.GetAsync("/");
        portal.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Browser.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("deleted and made again")]
    [InlineData("another role")]
    [InlineData("another tenant")]
    public async Task Session_of_what_is_another_account_now_ends_within_a_minute(string how)
    {
        await using var portal = await Portal.SignedIn("reader@acme");
        var account = portal.Accounts.All["reader@acme"];
        portal.Accounts.All["reader@acme"] = account with
        {
            Value = how switch
            {
                "another role" => account.Value with { Role = Role.Supervisor },
                "another tenant" => account.Value with { Tenant = new TenantId("beta") },
                _ => account.Value with { Stamp = "of another" },
            },
        };

        portal.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Redirect, (await portal.Browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Session_while_the_database_is_away_goes_on()
    {
        await using var portal = await Portal.SignedIn("admin");
        portal.Accounts.IsAway = true;
        portal.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.NoContent, (await portal.Browser.GetAsync("/live/session")).StatusCode);
    }
}
