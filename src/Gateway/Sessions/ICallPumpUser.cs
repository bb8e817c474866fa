using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Sessions;

/// <summary>The call session as its event pump sees it.</summary>
internal interface ICallPumpUser
{
    CallId Id { get; }

    /// <summary>Runs in a turn of the call.</summary>
    void Post(Action work);

    /// <summary>The gateway's clock.</summary>
    long NowMs { get; }

    /// <summary>Asks to be ticked at this time at the latest.</summary>
    void WakeAt(long dueMs);

    /// <summary>Whether a leg is open.</summary>
    bool HasLegs { get; }

    void Perform(LegCommand command);

    /// <summary>Everything raised has been taken, and everything asked for done.</summary>
    void Drained();

    /// <summary>The call grain has not been reached for long: the gateway ends what it holds. Events are still brought to the call.</summary>
    void CallLost();

    /// <summary>Nor will it be: nothing more is brought to it.</summary>
    void CallDropped();
}
