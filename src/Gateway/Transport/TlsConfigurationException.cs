namespace Softswitch.Gateway.Transport;

/// <summary>The certificate given for TLS cannot be used. The message says why.</summary>
internal sealed class TlsConfigurationException(string message, Exception? cause = null) : Exception(message, cause);
