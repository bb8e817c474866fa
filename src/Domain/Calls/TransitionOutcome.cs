namespace Softswitch.Domain.Calls;

public enum TransitionOutcome
{
    Taken,
    Ignored,
    Rejected,
}
