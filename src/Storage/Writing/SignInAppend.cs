using Softswitch.Contracts.SignIns;

namespace Softswitch.Storage.Writing;

internal sealed class SignInAppend(SignInRecord record) : WriteItem
{
    public override bool Endures => true;

    public override int Rows => 1;

    public override void Write(IRoundWriter writer) => writer.Append(record);
}
