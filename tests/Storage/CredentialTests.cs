using System.Security.Cryptography;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Credentials;

namespace Softswitch.Storage.Tests;

public sealed class CredentialTests : IDisposable
{
    private readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("softswitch-key-");

    public void Dispose()
    {
        _random.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Digest_hashes_are_those_of_the_rfc_examples()
    {
        // RFC 2617 3.5: HA1 of Mufasa:testrealm@host.com:Circle Of Life.
        var hashes = new CredentialHasher("testrealm@host.com").Hash(new ChannelName("Mufasa"), "Circle Of Life");

        Assert.Equal("939e7578ed9e3c518a452acee763bce9", Convert.ToHexStringLower(hashes.Md5.Span));
        Assert.Equal(32, hashes.Sha256.Length);
        Assert.DoesNotContain("939e", hashes.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sealed_text_opens_only_with_its_key_for_its_owner_and_untouched()
    {
        var key = SealingKey.Load(null, _folder.FullName, _random);
        var other = SealingKey.Load(Convert.ToBase64String(new byte[32]), _folder.FullName, _random);
        var envelope = key.Seal("Str0ng-enough", "acme/c1", _random);

        Assert.Equal("Str0ng-enough", key.Open(envelope, "acme/c1"));
        Assert.Null(key.Open(envelope, "acme/c2"));
        Assert.Null(other.Open(envelope, "acme/c1"));
        for (var i = 0; i < envelope.Length; i++)
        {
            var touched = envelope.ToArray();
            touched[i] ^= 1;
            Assert.Null(key.Open(touched, "acme/c1"));
            Assert.Null(key.Open(envelope.AsSpan(0, i), "acme/c1"));
        }
    }

    [Fact]
    public void Texts_sealed_at_once_all_open_again()
    {
        var key = SealingKey.Load(null, _folder.FullName, _random);

        var opened = Enumerable.Range(0, 2000).AsParallel().AsOrdered().Select(i =>
        {
            var text = Samples.Number(i);
            return key.Open(key.Seal(text, "acme/" + text, _random), "acme/" + text);
        });

        Assert.Equal(Enumerable.Range(0, 2000).Select(Samples.Number).ToArray(), opened.ToArray());
    }

    [Fact]
    public void Key_file_is_for_its_owner_only_and_stays_the_same()
    {
        var first = SealingKey.Load(null, _folder.FullName, _random);
        var second = SealingKey.Load(null, _folder.FullName, _random);
        var file = Path.Combine(_folder.FullName, SealingKey.FileName);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(_folder.GetFiles());
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Throws<StorageSettingsException>(() => SealingKey.Load(null, _folder.FullName, _random));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Given_key_of_another_size_is_refused(string text) =>
        Assert.Throws<StorageSettingsException>(() => SealingKey.Load(text, _folder.FullName, _random));

    [Fact]
    public void Secret_hash_matches_its_secret_only()
    {
        var stored = SecretHash.Make("secret", 10, _random);

        Assert.StartsWith("pbkdf2-sha256$10$", stored, StringComparison.Ordinal);
        Assert.True(SecretHash.Matches("secret", stored));
        Assert.False(SecretHash.Matches("Secret", stored));
        Assert.NotEqual(stored, SecretHash.Make("secret", 10, _random), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pbkdf2-sha256$0$AAAA$AAAA")]
    [InlineData("pbkdf2-sha256$2147483647$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("md5$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("pbkdf2-sha256$1$!$!")]
    public void Damaged_secret_hash_matches_nothing(string stored) => Assert.False(SecretHash.Matches("", stored));

    [Fact]
    public void Pin_that_must_be_changed_is_not_hashed_and_others_match_only_themselves()
    {
        var key = SealingKey.Load(null, _folder.FullName, _random);
        var vault = new Vault(new CredentialHasher("r"), key, _random, 10);

        Assert.Null(vault.Pin("0000"));
        Assert.True(vault.IsPin("0000", null));
        Assert.False(vault.IsPin("2846", null));
        Assert.True(vault.IsPin("2846", vault.Pin("2846")));
        Assert.False(vault.IsPin("2847", vault.Pin("2846")));
    }

    [Fact]
    public void Sealed_password_of_a_channel_can_be_had_back_for_its_phone()
    {
        var key = SealingKey.Load(null, _folder.FullName, _random);
        var vault = new Vault(new CredentialHasher("r"), key, _random, 10);
        var secret = vault.Channel(new TenantId("acme"), new ChannelName("c1"), null);

        Assert.Equal(secret.Generated, vault.Unseal(new TenantId("acme"), new ChannelName("c1"), secret.Sealed));
        Assert.Null(vault.Unseal(new TenantId("other"), new ChannelName("c1"), secret.Sealed));
    }
}
