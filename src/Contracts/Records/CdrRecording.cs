namespace Softswitch.Contracts.Records;

/// <summary>A recording of what was said on a leg, and to it.</summary>
/// <param name="File">Its name in the folder of the tenant, at the gateway of the leg.</param>
/// <param name="Started">Unix time in milliseconds.</param>
/// <param name="Milliseconds">How long it is: up to the end of the leg where nobody told otherwise.</param>
/// <param name="Failed">It could not be made, or not be kept to its end.</param>
public sealed record CdrRecording(string File, long Started, long Milliseconds, bool Failed = false);
