namespace Softswitch.Contracts.Sounds;

/// <summary>Reads sound files of all kinds. Takes up to a minute.</summary>
public interface ISoundConverter
{
    /// <summary>What is no sound, or not one that is taken here, is told as <see cref="SoundConversion.Refused"/>.</summary>
    /// <param name="file">The file as it was sent, read to its end. What it throws is thrown.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<SoundConversion> Convert(Stream file, CancellationToken cancellation);
}
