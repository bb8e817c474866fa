using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Localisation;

/// <summary>Every text of the portal in one language.</summary>
public sealed record PageTexts
{
    // Not a field: the texts are themselves of this type.
    private static PageTexts[] All => [English.Texts, Dutch.Texts];

    /// <summary>ISO 639-1, for the lang attribute.</summary>
    public required string Language { get; init; }

    public required string Product { get; init; }

    public required string SignIn { get; init; }

    public required string SignOut { get; init; }

    public required string Login { get; init; }

    public required string Password { get; init; }

    public required string WrongSignIn { get; init; }

    public required string TooManySignIns { get; init; }

    public required string FormExpired { get; init; }

    public required string TryLater { get; init; }

    public required string NotFound { get; init; }

    public required string Back { get; init; }

    public required string Tenant { get; init; }

    public required string Show { get; init; }

    public required string NoTenants { get; init; }

    public required string LinkConnecting { get; init; }

    public required string LinkLive { get; init; }

    public required string LinkLost { get; init; }

    public required string LinkStale { get; init; }

    public required string Calls { get; init; }

    public required string Ringing { get; init; }

    public required string Talking { get; init; }

    public required string OnHold { get; init; }

    public required string Registered { get; init; }

    public required string InUse { get; init; }

    public required string Caller { get; init; }

    public required string Destination { get; init; }

    public required string Phase { get; init; }

    public required string Duration { get; init; }

    public required string Channels { get; init; }

    public required string Channel { get; init; }

    public required string User { get; init; }

    public required string Contact { get; init; }

    public required string Source { get; init; }

    public required string Transport { get; init; }

    public required string UserAgent { get; init; }

    public required string RegisteredFor { get; init; }

    public required string NoCalls { get; init; }

    public required string NoChannels { get; init; }

    public required string NotRegistered { get; init; }

    public required string NotShown { get; init; }

    public required string Anonymous { get; init; }

    public required string Connecting { get; init; }

    public required string Ending { get; init; }

    public required string Recorded { get; init; }

    public required string RecordingPaused { get; init; }

    public required RecordTexts Records { get; init; }

    public required SoundTexts Sounds { get; init; }

    public required FormTexts Forms { get; init; }

    public required FlowTexts Flows { get; init; }

    public required RoutingTexts Routing { get; init; }

    public required OpeningTexts Openings { get; init; }

    public required QuestionTexts Questions { get; init; }

    public required SwitchTexts Switches { get; init; }

    public required SignInTexts SignIns { get; init; }

    public required SchemeTexts Schemes { get; init; }

    public required ReachTexts Reach { get; init; }

    public required BlockTexts Blocks { get; init; }

    public required PrivacyTexts Privacy { get; init; }

    public required ChangeTexts Changes { get; init; }

    public required string Call { get; init; }

    public required string Dialled { get; init; }

    public required string Verdict { get; init; }

    public required string Start { get; init; }

    public required string Steps { get; init; }

    public required string Step { get; init; }

    public required string Time { get; init; }

    public required string Leg { get; init; }

    public required string Status { get; init; }

    public required string Detail { get; init; }

    public required string Messages { get; init; }

    public required string Gateway { get; init; }

    public required string NothingKept { get; init; }

    public required string LadderCut { get; init; }

    /// <summary>The texts in a language; English when there are none.</summary>
    public static PageTexts In(string? language) => Array.Find(All, texts => texts.Language == language) ?? English.Texts;

    /// <summary>The texts a browser likes best (RFC 9110 12.5.4).</summary>
    public static PageTexts For(HttpRequest request)
    {
        var wanted = new RequestHeaders(request.Headers).AcceptLanguage.Take(20).OrderByDescending(range => range.Quality ?? 1).Select(range => Primary(range.Value));
        return wanted.Select(language => Array.Find(All, texts => texts.Language == language)).FirstOrDefault(texts => texts is not null) ?? English.Texts;
    }

    public string Of(CallPhase phase) => phase switch
    {
        CallPhase.Ringing => Ringing,
        CallPhase.Talking => Talking,
        CallPhase.Ending or CallPhase.Ended => Ending,
        _ => Connecting,
    };

    private static string Primary(StringSegment range) => range.Split(['-']).First().ToString().ToLowerInvariant();
}
