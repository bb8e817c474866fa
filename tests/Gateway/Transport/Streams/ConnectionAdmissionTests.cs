using System.Net;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Transport.Streams;

namespace Softswitch.Gateway.Tests.Transport.Streams;

public sealed class ConnectionAdmissionTests
{
    private static readonly IPAddress A = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress B = IPAddress.Parse("192.0.2.2");

    [Fact]
    public void Source_with_its_share_waits_for_one_to_leave()
    {
        var admission = new ConnectionAdmission(new TransportLimits { ConnectionsPerSource = 2 });

        Assert.Null(admission.TryEnter(A));
        Assert.Null(admission.TryEnter(A));
        Assert.Equal(DropReason.SourceLimit, admission.TryEnter(A));
        Assert.Null(admission.TryEnter(B));
        admission.Leave(A);
        Assert.Null(admission.TryEnter(A));
    }

    [Fact]
    public void Total_that_is_reached_stops_everybody()
    {
        var admission = new ConnectionAdmission(new TransportLimits { Connections = 1 });

        Assert.Null(admission.TryEnter(A));
        Assert.Equal(DropReason.ConnectionLimit, admission.TryEnter(B));
        admission.Leave(A);
        Assert.Null(admission.TryEnter(B));
    }

    [Fact]
    public void Addresses_of_one_ipv6_subscriber_count_as_one_source()
    {
        var admission = new ConnectionAdmission(new TransportLimits { ConnectionsPerSource = 1 });

        Assert.Null(admission.TryEnter(IPAddress.Parse("2001:db8:0:1::1")));
        Assert.Equal(DropReason.SourceLimit, admission.TryEnter(IPAddress.Parse("2001:db8:0:1:ffff::2")));
        Assert.Null(admission.TryEnter(IPAddress.Parse("2001:db8:0:2::1")));
    }
}
