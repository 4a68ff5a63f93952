using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Ingest.Search;

/// <summary>Stems as PostgreSQL's index over statements holds them.</summary>
internal static class Stems
{
    /// <summary>What the function search_stem makes of one.</summary>
    public static int Number(string stem) =>
#pragma warning disable CA5351 // Not to keep a secret, but because it is the same everywhere.
        BinaryPrimitives.ReadInt32BigEndian(MD5.HashData(Encoding.UTF8.GetBytes(stem)));
#pragma warning restore CA5351
}
