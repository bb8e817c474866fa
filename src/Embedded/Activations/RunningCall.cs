using Softswitch.Embedded.Calls;
using Softswitch.Embedded.Turns;

namespace Softswitch.Embedded.Activations;

/// <summary>A call that awaits something. Its end is a turn of its activation.</summary>
internal sealed class RunningCall(GrainActivation activation, GrainRequest request) : Work
{
    private Task? _outcome;

    internal void Complete(Task outcome)
    {
        if (ReferenceEquals(GrainActivation.Current, activation))
        {
            _ = activation.Finish(request, outcome);
            return;
        }

        _outcome = outcome;
        activation.Enqueue(this);
    }

    internal override void Run(Mailbox mailbox) => _ = activation.Finish(request, _outcome!);
}
