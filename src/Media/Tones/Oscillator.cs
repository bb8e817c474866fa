namespace Softswitch.Media.Tones;

/// <summary>A sine that starts at zero, by turning a pointer a little for every sample. In doubles its amplitude keeps for days.</summary>
internal struct Oscillator
{
    private readonly double _turnSine;
    private readonly double _turnCosine;
    private double _sine;
    private double _cosine;

    public Oscillator(double frequency, int sampleRate, double amplitude)
    {
        (_turnSine, _turnCosine) = Math.SinCos(2 * Math.PI * frequency / sampleRate);
        _cosine = amplitude;
    }

    public double Next()
    {
        var value = _sine;
        _sine = value * _turnCosine + _cosine * _turnSine;
        _cosine = _cosine * _turnCosine - value * _turnSine;
        return value;
    }
}
