namespace Softswitch.Dashboard.Localisation;

internal static class EnglishChanges
{
    public static readonly ChangeTexts Texts = new()
    {
        Title = "Changes",
        None = "Nothing was changed yet",
        When = "When",
        Who = "Who",
        What = "What",
        How = "How",
        Created = "created",
        Deleted = "deleted",
        Changed = "changed",
        Undoes = "undoes {0}",
        Details = "What exactly",
        Field = "Field",
        Before = "Before",
        After = "After",
        Undo = "Undo",
        Older = "Older changes",
        Newest = "Newest changes",
        UndoHint = "What was made goes, what was deleted comes back, what was changed is as it was; by the same rules as any change.",
        ChangedSince = "It was changed since, by change {0}: undo that first.",
        ChangedOtherwise = "It was changed since, with an import or with something it belongs to.",
        Impossible = "This change cannot be undone.",
        Made = "Made anew because the log keeps none, shown this once:",
    };
}
