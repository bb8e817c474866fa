namespace Softswitch.Dashboard.Localisation;

internal static class DutchChanges
{
    public static readonly ChangeTexts Texts = new()
    {
        Title = "Wijzigingen",
        None = "Er is nog niets gewijzigd",
        When = "Wanneer",
        Who = "Wie",
        What = "Wat",
        How = "Hoe",
        Created = "aangemaakt",
        Deleted = "verwijderd",
        Changed = "gewijzigd",
        Undoes = "maakt {0} ongedaan",
        Details = "Wat precies",
        Field = "Veld",
        Before = "Voor",
        After = "Na",
        Undo = "Ongedaan maken",
        Older = "Oudere wijzigingen",
        Newest = "Nieuwste wijzigingen",
        UndoHint = "Wat gemaakt werd gaat weg, wat verwijderd werd komt terug, wat gewijzigd werd is weer als eerst; volgens dezelfde regels als elke wijziging.",
        ChangedSince = "Het is sindsdien gewijzigd, door wijziging {0}: maak die eerst ongedaan.",
        ChangedOtherwise = "Het is sindsdien gewijzigd, met een import of met iets waar het bij hoort.",
        Impossible = "Deze wijziging kan niet ongedaan worden gemaakt.",
        Made = "Opnieuw gemaakt omdat het logboek het niet bewaart, eenmalig getoond:",
    };
}
