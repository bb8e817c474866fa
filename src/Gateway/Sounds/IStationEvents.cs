using Softswitch.Domain.Media;
using Softswitch.Media.Dtmf;

namespace Softswitch.Gateway.Sounds;

/// <summary>What a station tells of its jobs. Called on the loop's thread: an implementation hands the news on and returns at once.</summary>
internal interface IStationEvents
{
    void OnPlayed(int job, PlayEnd end);

    void OnCollected(int job, DigitCollection entry);
}
