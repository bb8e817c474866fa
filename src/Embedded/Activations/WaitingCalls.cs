using Softswitch.Embedded.Calls;
using Softswitch.Embedded.Turns;

namespace Softswitch.Embedded.Activations;

/// <summary>Calls that may not start yet, in order of arrival. Touched only in turns.</summary>
internal struct WaitingCalls
{
    private Work? _first;
    private Work? _last;

    internal readonly bool Any => _first is not null;

    internal void Add(GrainRequest request)
    {
        request.Next = null;
        if (_last is null)
            _first = request;
        else
            _last.Next = request;
        _last = request;
    }

    /// <summary>Takes the oldest call the gate admits.</summary>
    internal GrainRequest? TakeFirst(in RequestGate gate, bool reentrant)
    {
        Work? before = null;
        for (var work = _first; work is not null; before = work, work = work.Next)
        {
            var request = (GrainRequest)work;
            if (!gate.Admits(request.Traits, reentrant))
                continue;
            Unlink(before, work);
            return request;
        }

        return null;
    }

    internal GrainRequest? TakeFirst()
    {
        var first = _first;
        if (first is not null)
            Unlink(null, first);
        return (GrainRequest?)first;
    }

    private void Unlink(Work? before, Work work)
    {
        if (before is null)
            _first = work.Next;
        else
            before.Next = work.Next;
        if (ReferenceEquals(_last, work))
            _last = before;
        work.Next = null;
    }
}
