namespace Softswitch.Dashboard.Localisation;

internal static class EnglishPrivacies
{
    public static readonly PrivacyTexts Texts = new()
    {
        Title = "Privacy",
        Intro = "Who may answer, see and listen to the calls of others. The rights of several groups add up; over their own extension people have all.",
        New = "New group",
        None = "There are no privacy groups: nobody sees anything of others",
        BackToList = "Back to all groups",
        Description = "Description",
        Members = "Members",
        Everybody = "everybody",
        EverybodyTick = "Everybody, those to come included",
        Rights = "Rights over extensions",
        RightsHint = "An extension of a person, a group or whatever else; * for all of them, those to come included.",
        Extension = "Extension",
        AllExtensions = "all extensions",
        Pickup = "answer",
        Parked = "take back",
        Presence = "lamp",
        Notifications = "see who calls",
        Listen = "listen in",
        Seconds = "seen after seconds",
        Sure = "Its members lose the rights that they have by it.",
    };
}
