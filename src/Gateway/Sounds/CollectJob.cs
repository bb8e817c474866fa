using Softswitch.Domain.Media;
using Softswitch.Media.Dtmf;

namespace Softswitch.Gateway.Sounds;

/// <summary>Keys that are waited for. Its time begins when nothing is played any more, or with the first key.</summary>
internal sealed class CollectJob(int job, DigitRules rules)
{
    private readonly DigitCollectorConfig _config =
        new(rules.MinLength, rules.MaxLength, rules.Terminators, rules.FirstDigitMs, rules.InterDigitMs);

    private DigitCollection? _entry;

    public int Job { get; } = job;

    public bool BargesIn => rules.BargesIn;

    /// <summary>The entry as it stands.</summary>
    public DigitCollection Entry => _entry ?? DigitCollectorMachine.Start(_config, 0);

    public bool IsOver => _entry is { Outcome: not DigitOutcome.Collecting };

    /// <summary>A key that means nothing now: it would end what was not begun.</summary>
    public bool PassesOver(char key) => rules.SkipsEmptyEnd && Entry.Digits.Length == 0 && rules.Terminators.Contains(key, StringComparison.Ordinal);

    public void Press(char key, long nowMs) => _entry = DigitCollectorMachine.Press(_config, _entry ?? DigitCollectorMachine.Start(_config, nowMs), key, nowMs);

    public void Tick(bool isPlaying, long nowMs)
    {
        if (_entry is not null)
            _entry = DigitCollectorMachine.Advance(_config, _entry, nowMs);
        else if (!isPlaying)
            _entry = DigitCollectorMachine.Start(_config, nowMs);
    }
}
