namespace Softswitch.Dashboard.Localisation;

internal static class EnglishSignIns
{
    public static readonly SignInTexts Texts = new()
    {
        Title = "Sign-ins by telephone",
        None = "Nobody has signed in in this period",
        Older = "Older sign-ins",
        Newest = "Newest sign-ins",
        When = "When",
        Extension = "Extension",
        Caller = "Caller",
        Login = "Login code",
        Password = "Password",
        Extra1 = "Extra code 1",
        Extra2 = "Extra code 2",
        User = "User",
        Outcome = "Outcome",
        Right = "right",
        Wrong = "wrong",
        Recorded = "recorded",
        All = "all",
        Digits = "digits at most",
        DigitsHint = "Empty: is not asked",
        Prompt = "prompt",
        To = "Once signed in, to",
        ToHint = "Empty for the next step of the call plan",
        Attempts = "Attempts",
        Refused = "Said to who has no attempts left",
        RecordsOnly = "Record what is keyed without checking it",
        Users = "Users",
        UsersHint = "A password that is left empty stays as it was; it is shown nowhere.",
    };
}
