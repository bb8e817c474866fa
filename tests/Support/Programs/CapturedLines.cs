using System.Text;

namespace Softswitch.Support.Programs;

/// <summary>Lines as they arrive from a program, and those who wait for one of them.</summary>
internal sealed class CapturedLines
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<(Func<string, bool> Wanted, TaskCompletionSource<string> Found)> _waiting = [];

    public string Text
    {
        get
        {
            lock (_gate)
                return new StringBuilder().AppendJoin('\n', _lines).ToString();
        }
    }

    public void Add(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
        {
            _lines.Add(line);
            foreach (var (_, found) in _waiting.Where(w => w.Wanted(line)))
                found.TrySetResult(line);
            _waiting.RemoveAll(w => w.Found.Task.IsCompleted);
        }
    }

    public Task<string> FirstAsync(Func<string, bool> wanted, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_lines.FirstOrDefault(wanted) is { } already)
                return Task.FromResult(already);
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancel.Register(() => found.TrySetCanceled(cancel));
            _waiting.Add((wanted, found));
            return found.Task;
        }
    }
}
