using System.ComponentModel;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Routing.SignIns;

namespace Softswitch.Api.SignIns;

internal sealed record SignInItem
{
    public required DateTimeOffset At { get; init; }

    [Description("Where")]
    public required string Extension { get; init; }

    [Description("That of the extension")]
    public required string Name { get; init; }

    [Description("An extension, or E.164; null for who does not show his number")]
    public required string? Caller { get; init; }

    [Description("What was keyed; null where it was not asked, or not any more. Passwords are kept nowhere")]
    public required string? Login { get; init; }

    public required string? Extra1 { get; init; }

    public required string? Extra2 { get; init; }

    [Description("Recorded where nothing is checked")]
    public required SignInOutcome Outcome { get; init; }

    [Description("The name of who has this login; null for nobody")]
    public required string? User { get; init; }

    [Description("The call in which it was; its record has the same")]
    public required string Call { get; init; }

    public static SignInItem Of(SignInRecord record) => new()
    {
        At = DateTimeOffset.FromUnixTimeMilliseconds(record.At),
        Extension = record.Entry.Extension.Value,
        Name = record.Entry.Name,
        Caller = record.Entry.Caller,
        Login = record.Entry.Login,
        Extra1 = record.Entry.Extra1,
        Extra2 = record.Entry.Extra2,
        Outcome = record.Entry.Outcome,
        User = record.Entry.User,
        Call = record.Call.ToString(),
    };
}
