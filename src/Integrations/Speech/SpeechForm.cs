namespace Softswitch.Integrations.Speech;

/// <summary>What <c>/v1/audio/speech</c> is asked with, in snake case.</summary>
internal sealed record SpeechForm(string Model, string Voice, string Input, string ResponseFormat);
