using System.Net;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>One place where a carrier can be reached.</summary>
internal readonly record struct TrunkAddress(SipTransport Transport, IPEndPoint EndPoint);
