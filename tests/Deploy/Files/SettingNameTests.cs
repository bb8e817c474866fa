namespace Softswitch.Deploy.Tests.Files;

public sealed class SettingNameTests
{
    [Theory]
    [InlineData("Sip__UdpPort")]
    [InlineData("Storage__Provider")]
    [InlineData("Calls__DrainSeconds")]
    [InlineData("Sip__Trusted__0")]
    [InlineData("Roles")]
    public void Setting_that_a_node_reads_is_known(string variable) => Assert.True(SettingNames.IsVariable(variable));

    [Theory]
    [InlineData("Sip__UdpPrt")]
    [InlineData("Sip__UdpPort__0x")]
    [InlineData("PATH")]
    public void Setting_that_no_node_reads_is_unknown(string variable) => Assert.False(SettingNames.IsVariable(variable));

    [Fact]
    public void Default_of_a_setting_is_that_of_the_source() => Assert.Equal((5060, 20000), (SettingNames.Default("Sip:UdpPort"), SettingNames.Default("Media:PortFrom")));
}
