namespace FactCheck.Extraction.Attributions.Model;

/// <summary>Candidates by their place, so that each is compared with those near it and not with the whole article's.</summary>
internal sealed class Neighbours
{
    private const int Reach = 256;

    private readonly Dictionary<int, List<Candidate>> places = [];

    public Neighbours(IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates) Add(candidate);
    }

    public IEnumerable<Candidate> All => places.Values.SelectMany(c => c);

    public void Add(Candidate candidate)
    {
        var place = candidate.Anchor / Reach;
        if (!places.TryGetValue(place, out var near)) places[place] = near = [];
        near.Add(candidate);
    }

    /// <summary>Those whose cues are near a candidate's, itself among them.</summary>
    public IEnumerable<Candidate> Of(Candidate candidate)
    {
        var place = candidate.Anchor / Reach;
        for (var p = place - 1; p <= place + 1; p++)
            if (places.TryGetValue(p, out var near))
                foreach (var other in near)
                    yield return other;
    }
}
