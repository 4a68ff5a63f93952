using System.Buffers.Binary;
using System.Buffers.Text;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Data;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Which part of a list is wanted. Lists are walked by keyset: nothing is skipped or told twice while others write, and the thousandth page costs what the first does.</summary>
internal readonly record struct Paging(
    [property: FromQuery(Name = "limit"), Description("How many items at most, from 1 to 100; 20 if it is not said.")] int? Limit,
    [property: FromQuery(Name = "cursor"), Description("Where to go on. Never built by hand: follow `next`.")] string? Cursor,
    HttpRequest Request)
{
    public const int Most = 100;

    private const int Usual = 20;

    /// <summary>How many items the answer may have.</summary>
    /// <exception cref="RuleException">It is none of those that can be asked for.</exception>
    public int Size => Limit is null or (>= 1 and <= Most) ? Limit ?? Usual : throw new RuleException($"A page has from 1 to {Most} items. Ask for a limit within that, and follow “next” for more.", nameof(Limit));

    /// <summary>The item after which the answer begins; null for the beginning.</summary>
    /// <exception cref="RuleException">The cursor is none that this list has given out.</exception>
    public (DateTimeOffset At, Guid Id)? After
    {
        get
        {
            if (string.IsNullOrEmpty(Cursor))
                return null;
            Span<byte> bytes = stackalloc byte[28];
            if (Cursor.Length == 38 && Base64Url.TryDecodeFromChars(Cursor, bytes, out var length) && length == bytes.Length && bytes[24..].SequenceEqual(Mark(bytes[..24])))
                return (new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(bytes), TimeSpan.Zero), new Guid(bytes[8..24], bigEndian: true));
            throw new RuleException("This cursor does not belong to this list with these filters. Begin without one, and follow “next”.", nameof(Cursor));
        }
    }

    /// <summary>A list's answer out of its items, one more than are wanted, so that it shows whether there is a next page.</summary>
    public Listing<T> Of<T>(IReadOnlyList<T> oneMore, Func<T, (DateTimeOffset At, Guid Id)> placeOf)
    {
        if (oneMore.Count <= Size)
            return new Listing<T>(oneMore, null);
        var items = oneMore.Take(Size).ToList();
        var next = $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Request.Path}{QueryString.Create([.. Filters(), new("limit", $"{Size}"), new("cursor", CursorAt(placeOf(items[^1])))])}";
        Request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return new Listing<T>(items, next);
    }

    private string CursorAt((DateTimeOffset At, Guid Id) place)
    {
        Span<byte> bytes = stackalloc byte[28];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place.At.UtcTicks);
        place.Id.TryWriteBytes(bytes[8..24], bigEndian: true, out _);
        Mark(bytes[..24]).CopyTo(bytes[24..]);
        return Base64Url.EncodeToString(bytes);
    }

    // Ties the cursor to the list and its filters: with others it would lead to a wrong place without a word.
    private byte[] Mark(ReadOnlySpan<byte> place) =>
        SHA256.HashData([.. place, .. Encoding.UTF8.GetBytes(Request.Path + QueryString.Create(Filters()).ToString())])[..4];

    private IEnumerable<KeyValuePair<string, string?>> Filters() => Request.Query
        .Where(p => p.Key is not ("limit" or "cursor"))
        .OrderBy(p => p.Key, StringComparer.Ordinal)
        .SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v)));
}

/// <summary>A part of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The address of the next part, as it stands also in the Link header; null at the end.</param>
internal sealed record Listing<T>(IReadOnlyList<T> Items, string? Next);
