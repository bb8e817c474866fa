using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Places;

namespace Softswitch.Dashboard.Privacy;

/// <summary>What the form of one shows.</summary>
/// <param name="Name">As it is stored; empty for a new one.</param>
/// <param name="Users">Who may be a member.</param>
public sealed record PrivacyFormView(FormView Form, string Name, ImmutableArray<FormChoice> Users, PlaceBook Book)
{
    public Visit Visit => Form.Visit;
}
