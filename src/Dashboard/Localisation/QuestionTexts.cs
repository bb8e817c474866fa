using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the forms of menus, of what asks callers who they are or whom they want, and of function indicators, in one language.</summary>
public sealed record QuestionTexts
{
    public required string Code { get; init; }

    public required string CodeHint { get; init; }

    public required string Options { get; init; }

    public required string Action { get; init; }

    public required string Name { get; init; }

    public required string Sound { get; init; }

    public required string Digits { get; init; }

    public required string TimeoutSeconds { get; init; }

    public required string Repeats { get; init; }

    public required string Greeting { get; init; }

    public required string GreetingOfMenu { get; init; }

    public required string Prompt { get; init; }

    public required string Receptionist { get; init; }

    public required string NoChoice { get; init; }

    public required string NoChoiceHint { get; init; }

    public required string Transfer { get; init; }

    public required string TransferAnnounced { get; init; }

    public required string ToReceptionist { get; init; }

    public required string DialExtension { get; init; }

    public required string DialByName { get; init; }

    public required string Play { get; init; }

    public required string Repeat { get; init; }

    public required string HangUp { get; init; }

    public required string Known { get; init; }

    public required string Callers { get; init; }

    public required string Caller { get; init; }

    public required string Pins { get; init; }

    public required string Pin { get; init; }

    public required string Welcome { get; init; }

    public required string Fallback { get; init; }

    public required string OthersTo { get; init; }

    public required string OthersHint { get; init; }

    public required string FallbackTo { get; init; }

    public required string RingsFirst { get; init; }

    public required string Green { get; init; }

    public required string Red { get; init; }

    public required string IsRed { get; init; }

    public IEnumerable<FormChoice> Actions =>
    [
        new(nameof(MenuAction.Transfer), Transfer),
        new(nameof(MenuAction.TransferAnnounced), TransferAnnounced),
        new(nameof(MenuAction.Receptionist), ToReceptionist),
        new(nameof(MenuAction.DialExtension), DialExtension),
        new(nameof(MenuAction.DialByName), DialByName),
        new(nameof(MenuAction.Play), Play),
        new(nameof(MenuAction.Repeat), Repeat),
        new(nameof(MenuAction.HangUp), HangUp),
    ];
}
