using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Access;
using Softswitch.Dashboard.Boards;
using Softswitch.Dashboard.Localisation;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Pages;

/// <summary>Answers requests for pages.</summary>
internal sealed class PageRoutes(
    SignIn signIn, TenantAccess tenants, LiveBoards boards, IAntiforgery forms, DashboardOptions options, TimeProvider time)
{
    internal const int MaxForm = 8 * 1024;
    private const int UsualFields = 1024;
    private const string Home = "/";

    public IResult ShowSignIn(HttpContext http) => SignInForm(http, StatusCodes.Status200OK, null);

    public async Task<IResult> SignIn(HttpContext http)
    {
        var texts = PageTexts.For(http.Request);
        if (await ReadForm(http) is not { } form)
            return SignInForm(http, StatusCodes.Status400BadRequest, texts.FormExpired);
        var now = time.GetUtcNow();
        var address = ClientAddress.Of(http.Connection.RemoteIpAddress);
        switch (await signIn.Try(form["login"].ToString(), form["password"].ToString(), address, now, http.RequestAborted))
        {
            case SignInOutcome.Welcome welcome:
                await PortalSession.Start(http, welcome.Account, now);
                return Results.LocalRedirect(Home);
            case SignInOutcome.TooMany(var wait):
                http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return SignInForm(http, StatusCodes.Status429TooManyRequests, texts.TooManySignIns);
            case SignInOutcome.Unavailable:
                return SignInForm(http, StatusCodes.Status503ServiceUnavailable, texts.TryLater);
            default:
                return SignInForm(http, StatusCodes.Status400BadRequest, texts.WrongSignIn);
        }
    }

    public async Task<IResult> SignOut(HttpContext http)
    {
        if (await ReadForm(http) is not null)
            await PortalSession.End(http);
        return Results.LocalRedirect(PortalSession.SignInPath);
    }

    public async Task<IResult> ShowBoard(HttpContext http, string? tenant)
    {
        var texts = PageTexts.For(http.Request);
        var user = PortalUser.Of(http.User)!;
        try
        {
            var choices = await tenants.Choices(user, http.RequestAborted);
            var chosen = tenant is null ? choices.FirstOrDefault() : await tenants.Find(user, tenant, http.RequestAborted);
            if (chosen is null && tenant is not null)
                return Page<NotFoundPage>(texts, StatusCodes.Status404NotFound);
            var view = await Fill(new BoardView(user.Login, chosen, choices, Token(http)), texts, http.RequestAborted);
            return Page<BoardPage>(texts, StatusCodes.Status200OK, (nameof(BoardPage.View), view));
        }
        catch (StorageUnavailableException)
        {
            return Results.Text(texts.TryLater, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // What is there at once is in the page; the rest comes over the stream.
    private async Task<BoardView> Fill(BoardView view, PageTexts texts, CancellationToken cancellation)
    {
        if (view.Tenant is not { } tenant)
            return view;
        using var patience = new CancellationTokenSource(options.FirstPicture, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        using var watch = boards.Watch(new TenantId(tenant.Id), texts);
        try
        {
            if (watch is null)
                return view;
            var print = await watch.After(null, until.Token);
            return view with { Counts = print.Counts, Calls = print.Calls, Channels = print.Channels };
        }
        catch (OperationCanceledException)
        {
            return view;
        }
    }

    // Null for a form that is too long, breaks off, is none, or was not made by us for this browser.
    internal async Task<IFormCollection?> ReadForm(HttpContext http, long maxLength = MaxForm, int maxFields = UsualFields)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = maxLength;
        try
        {
            if (!http.Request.HasFormContentType)
                return null;
            var form = await http.Request.ReadFormAsync(new FormOptions { ValueCountLimit = maxFields }, http.RequestAborted);
            await forms.ValidateRequestAsync(http);
            return form;
        }
        catch (Exception fault) when (fault is AntiforgeryValidationException or IOException or InvalidDataException)
        {
            return null;
        }
    }

    internal FormToken Token(HttpContext http)
    {
        var tokens = forms.GetAndStoreTokens(http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken!);
    }

    private RazorComponentResult<SignInPage> SignInForm(HttpContext http, int status, string? error) => Page<SignInPage>(
        PageTexts.For(http.Request), status, (nameof(SignInPage.Form), Token(http)), (nameof(SignInPage.Error), error));

    internal static RazorComponentResult<TPage> Page<TPage>(PageTexts texts, int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var all = parameters.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal);
        all["Texts"] = texts;
        return new RazorComponentResult<TPage>(all) { StatusCode = status, PreventStreamingRendering = true };
    }
}
