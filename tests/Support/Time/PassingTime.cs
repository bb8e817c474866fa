using System.Diagnostics;

namespace Softswitch.Support.Time;

/// <summary>Moves the time of a test on while others do, on threads of their own, what falls due.</summary>
public static class PassingTime
{
    private const int Turns = 200;
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Moves time on in steps until something has happened. After each step the others have some turns and then a moment
    /// of real time, so that time does not run away from them on a busy machine. Throws <see cref="TimeoutException"/>
    /// when it has not happened in a real minute.
    /// </summary>
    /// <param name="atMost">How far time goes in whole; after that it is only waited.</param>
    public static Task PassUntilAsync(this ManualTimeProvider clock, TimeSpan step, Func<Task<bool>> happened, TimeSpan? atMost = null) =>
        PassUntilAsync(clock.Advance, step, happened, atMost);

    /// <inheritdoc cref="PassUntilAsync(ManualTimeProvider, TimeSpan, Func{Task{bool}}, TimeSpan?)"/>
    public static Task PassUntilAsync(this ManualTimeProvider clock, TimeSpan step, Func<bool> happened, TimeSpan? atMost = null) =>
        clock.PassUntilAsync(step, () => Task.FromResult(happened()), atMost);

    /// <summary>The same with more to do at each step than to move a clock on.</summary>
    public static async Task PassUntilAsync(Action<TimeSpan> pass, TimeSpan step, Func<Task<bool>> happened, TimeSpan? atMost = null)
    {
        var started = Stopwatch.GetTimestamp();
        for (var passed = TimeSpan.Zero; ; passed += step)
        {
            if (atMost is null || passed < atMost)
                pass(step);
            var passedAt = Stopwatch.GetTimestamp();
            for (var turn = 0; turn < Turns && Stopwatch.GetElapsedTime(passedAt) < Busy; turn++)
            {
                if (await happened())
                    return;
                await Task.Yield();
            }

            await Task.Delay(Rest);
            if (await happened())
                return;
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException("Waited in vain while time passed.");
        }
    }
}
