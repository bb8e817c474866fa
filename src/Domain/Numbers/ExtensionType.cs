namespace Softswitch.Domain.Numbers;

/// <summary>What answers when an internal number is dialled (SPEC X). The names are stored and shown: do not rename.</summary>
public enum ExtensionType
{
    User,
    Group,
    Queue,
    Voicemail,
    AutoAnswer,
    Authentication,
    Ivr,
    LocationRouting,
    TimeRouting,
    CallLimit,
    Forward,
    Selector,
    Service,
    CallPlan,
    Indicator,
    TimeFilter,
    BackUp,
    NightMode,
    ShortNumber,
    Disa,
    SignIn,
}
