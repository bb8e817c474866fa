using System.Collections.Concurrent;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Sounds;
using Softswitch.Gateway.Sessions;
using Softswitch.Media.Dtmf;
using Softswitch.Media.Recording;
using Softswitch.Media.Streams;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// Carries out the commands of the call about the sound of one leg, and tells the call how they ended. Its methods run in the turns of
/// the call, but for those of the events.
/// </summary>
internal sealed class SoundCommands(LegSession leg) : IStationEvents
{
    private readonly ConcurrentDictionary<string, CallRecording> _recorded = new(StringComparer.Ordinal);

    private SoundContext Context => leg.Call.Context.Sounds!;

    private LegStation? Station => leg.Sound.Station;

    public void Perform(LegCommand command)
    {
        if (Station is { } station)
            Perform(command, station);
        else if (Failed(command) is { } failed)
            leg.Call.Raise(failed);
    }

    /// <summary>The leg is gone, and with it what it recorded for itself.</summary>
    public void Close()
    {
        foreach (var recording in _recorded.Values)
            CallRecordings.Forget(recording);
        _recorded.Clear();
    }

    public void OnPlayed(int job, PlayEnd end) => Tell(new CallInput.Played(leg.Id, job, end));

    public void OnCollected(int job, DigitCollection entry) =>
        Tell(new CallInput.Collected(leg.Id, job, entry.Digits, EndOf(entry.Outcome), entry.Terminator));

    private static DigitEnd EndOf(DigitOutcome outcome) => outcome switch
    {
        DigitOutcome.Complete => DigitEnd.Complete,
        DigitOutcome.TooShort => DigitEnd.TooShort,
        DigitOutcome.Nothing => DigitEnd.Nothing,
        _ => DigitEnd.Stopped,
    };

    private CallInput? Failed(LegCommand command) => command switch
    {
        LegCommand.Play play => new CallInput.Played(leg.Id, play.Job, PlayEnd.Failed),
        LegCommand.Collect collect => new CallInput.Collected(leg.Id, collect.Job, "", DigitEnd.Stopped),
        LegCommand.Record record => new CallInput.Recorded(leg.Id, record.Job, RecordingStop.Failed, 0),
        LegCommand.Mix mix => new CallInput.Mixed(leg.Id, mix.Job, false),
        _ => null,
    };

    private void Perform(LegCommand command, LegStation station)
    {
        switch (command)
        {
            case LegCommand.Play play:
                _ = Play(play, station);
                break;
            case LegCommand.Collect collect:
                station.Order(() => station.Jobs.Collect(new CollectJob(collect.Job, collect.Rules)));
                break;
            case LegCommand.Record record:
                Record(record, station);
                break;
            case LegCommand.PauseRecording pause:
                station.Order(() => station.Jobs.Pause(pause.Job, pause.IsPaused));
                break;
            case LegCommand.Stop stop:
                station.Order(() => station.Jobs.Stop(stop.Job));
                break;
            case LegCommand.Mix mix:
                Mix(mix, station);
                break;
            case LegCommand.Unmix:
                leg.Sound.LeaveRoom();
                break;
            case LegCommand.Gain gain:
                station.Order(() => station.Adjust(gain.Said, gain.Heard));
                break;
            default:
                break;
        }
    }

    // Sounds may have to be made or read first: what is stopped until then is not begun.
    private async Task Play(LegCommand.Play play, LegStation station)
    {
        station.Order(() => station.Jobs.Expect(play.Job));
        if (play is { Sounds: [Sound.Music wanted], Repeats: true } && leg.Sound.MusicLoop is { } loop)
        {
            var music = await Context.Music.Of(loop, leg.Call.Tenant, wanted.Class, (ulong)leg.Core.Ids.NextTag());
            station.Order(() => station.Jobs.Play(play.Job, new PlayJob(play.Job, music)));
            return;
        }

        var source = await Context.Library.Open(leg.Call.Tenant, play.Sounds, station.SampleRate, name => _recorded.GetValueOrDefault(name)?.Path);
        station.Order(() => station.Jobs.Play(play.Job, source is null ? null : new PlayJob(play.Job, source, play.Repeats)));
    }

    private void Record(LegCommand.Record record, LegStation station)
    {
        var rules = record.Rules;
        var config = new RecordingConfig(rules.BothSides, station.SampleRate, rules.MaxSeconds * 1000L);
        var name = rules.IsKept ? record.Name : $"{leg.Call.Id}-{leg.Id.Value}-{record.Job}";
        var recording = Context.Recordings.Start(leg.Call.Tenant, name, config);
        if (!rules.IsKept)
            Remember(record.Name, recording);
        if (rules.BothSides)
            leg.Sound.Overhear(true);
        var job = new RecordJob(record.Job, recording, rules, station.SampleRate);
        _ = TellWhenWritten(job, rules);
        station.Order(() => station.Jobs.Record(job));
    }

    private void Remember(string name, CallRecording recording)
    {
        if (_recorded.TryRemove(name, out var former))
            CallRecordings.Forget(former);
        _recorded[name] = recording;
    }

    private async Task TellWhenWritten(RecordJob job, RecordingRules rules)
    {
        var outcome = await job.Recording.Outcome.ConfigureAwait(false);
        var stop = outcome.End switch
        {
            RecordingEnd.TooLong => RecordingStop.MaxLength,
            RecordingEnd.Unwritable => RecordingStop.Failed,
            _ => job.Stop,
        };
        if (rules.Sound is { } sound && outcome.Milliseconds > 0 && !await Keep(sound, job))
            stop = RecordingStop.Failed;
        if (rules.BothSides)
            leg.Call.Post(() => leg.Sound.Overhear(false));
        Tell(new CallInput.Recorded(leg.Id, job.Job, stop, (int)outcome.Milliseconds));
    }

    private async Task<bool> Keep(SoundId sound, RecordJob job) =>
        Context.Keeper is { } keeper && await keeper.Keep(leg.Call.Tenant, sound, job.Recording.Path).ConfigureAwait(false);

    private void Mix(LegCommand.Mix mix, LegStation station)
    {
        var seat = Context.Rooms.Enter(leg.Call.Tenant, mix.Room, station.SampleRate, new RoomPlace(mix.Role, leg.Id, mix.To));
        if (seat is not null)
            leg.Sound.Enter(seat);
        leg.Call.Raise(new CallInput.Mixed(leg.Id, mix.Job, seat is not null, mix.Records ? seat?.Record(Begin).Name : null));

        CallRecording Begin(RecordingConfig config) => Context.Recordings.Start(leg.Call.Tenant, $"{mix.Room}-{leg.Call.Id}", config);
    }

    // A leg that is gone has nothing more to tell: its call may be over.
    private void Tell(CallInput input) => ThreadPool.UnsafeQueueUserWorkItem(
        static news => news.Leg.Call.Post(() =>
        {
            if (!news.Leg.IsClosed)
                news.Leg.Call.Raise(news.Input);
        }),
        (Leg: leg, Input: input),
        preferLocal: false);
}
