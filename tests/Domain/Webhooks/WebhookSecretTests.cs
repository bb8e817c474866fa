using System.Text;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Domain.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    // The example that libraries of Standard Webhooks are tested with.
    [Fact]
    public void Message_signed_with_a_known_secret_has_the_known_signature()
    {
        var key = WebhookSecret.Read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = WebhookSecret.Sign(key!, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}"""));

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Secret_of_a_length_is_read_or_not(int length, bool isRead)
    {
        var key = Enumerable.Range(1, length).Select(i => (byte)i).ToArray();

        Assert.Equal(isRead ? key : null, WebhookSecret.Read(WebhookSecret.Write(key)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_not base64, whatever it may be")]
    public void Text_that_is_no_secret_is_not_read(string? text) => Assert.Null(WebhookSecret.Read(text));
}
