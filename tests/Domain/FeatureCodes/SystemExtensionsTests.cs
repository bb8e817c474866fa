using Softswitch.Domain.FeatureCodes;

namespace Softswitch.Domain.Tests.FeatureCodes;

/// <summary>The table of SPEC S.</summary>
public sealed class SystemExtensionsTests
{
    [Theory]
    [InlineData("NL", "900", FeatureCode.LoginStatus)]
    [InlineData("GB", "8800", FeatureCode.LoginStatus)]
    [InlineData("NL", "902", FeatureCode.LogOut)]
    [InlineData("NL", "903", FeatureCode.EnterQueue)]
    [InlineData("GB", "8804", FeatureCode.LeaveQueue)]
    [InlineData("DK", "905", FeatureCode.RecordPrompt)]
    [InlineData("GB", "8806", FeatureCode.ListenIn)]
    [InlineData("FI", "907", FeatureCode.ChangePin)]
    [InlineData("NL", "908", FeatureCode.Pickup)]
    [InlineData("GB", "8809", FeatureCode.MoveCall)]
    [InlineData("NL", "910", FeatureCode.ForwardMenu)]
    [InlineData("GB", "8810", FeatureCode.ForwardMenu)]
    [InlineData("NL", "915", FeatureCode.NumberPlan)]
    [InlineData("GB", "8815", FeatureCode.NumberPlan)]
    [InlineData("NL", "920", FeatureCode.Mailboxes)]
    [InlineData("GB", "8880", FeatureCode.Mailboxes)]
    [InlineData("NL", "930", FeatureCode.ParkedCall)]
    [InlineData("GB", "8830", FeatureCode.ParkedCall)]
    [InlineData("GB", "8840", FeatureCode.Assistant)]
    [InlineData("NL", "1233", FeatureCode.OwnMailbox)]
    [InlineData("GB", "8888", FeatureCode.OwnMailbox)]
    [InlineData("DK", "999", FeatureCode.OwnMailbox)]
    [InlineData("FI", "999", FeatureCode.OwnMailbox)]
    [InlineData("LV", "915", FeatureCode.NumberPlan)]
    [InlineData("GB", "915", null)]
    [InlineData("NL", "8815", null)]
    [InlineData("NL", "999", null)]
    [InlineData("NL", "9150", null)]
    public void System_extension_of_a_country_is_known(string country, string dialled, FeatureCode? expected) =>
        Assert.Equal(expected, SystemExtensions.Find(country, dialled));
}
