using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Sessions;

/// <summary>The call session as its event pump sees it.</summary>
internal interface ICallPumpUser
{
    /// <summary>Runs in a turn of the call.</summary>
    void Post(Action work);

    /// <summary>The gateway's clock.</summary>
    long NowMs { get; }

    /// <summary>Asks to be ticked at this time at the latest.</summary>
    void WakeAt(long dueMs);

    void Perform(LegCommand command);

    /// <summary>Everything raised has been taken, and everything asked for done.</summary>
    void Drained();

    /// <summary>The call grain cannot be reached: the gateway ends what it holds.</summary>
    void CallLost();
}
