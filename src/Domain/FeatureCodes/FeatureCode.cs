namespace Softswitch.Domain.FeatureCodes;

/// <summary>What a system extension does for the tenant's own people (SPEC S).</summary>
public enum FeatureCode
{
    LoginStatus,
    LogIn,
    LogOut,
    EnterQueue,
    LeaveQueue,
    RecordPrompt,
    ListenIn,
    ChangePin,
    Pickup,
    MoveCall,
    ForwardMenu,
    NumberPlan,
    Mailboxes,
    ParkedCall,
    Assistant,
    OwnMailbox,
}
