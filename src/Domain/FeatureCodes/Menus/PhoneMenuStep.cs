namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>What somebody in a telephone menu was asked for last.</summary>
public enum PhoneMenuStep
{
    Choice,
    Scheme,
    Plan,
    Number,
    Seconds,
    OldPin,
    NewPin,
    RepeatPin,
    RecordingNumber,
    Recording,
    RecordingChoice,
    LoginExtension,
    LoginPin,
}
